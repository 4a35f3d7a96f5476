/**
 * The matrix of types: literals of every type, each carried in several ways through each converter, from servers of two versions, and compared
 * on both sides by expressions that lose nothing. Called by JUnit, in one thread.
 */
package io.binlogbridge.it.types;
