/**
 * What is wrong with a configuration, told before anything runs: one class for each check, each naming the option to mend. Called by
 * Connect's herder, on whatever thread it validates.
 */
package io.binlogbridge.sink.validate;
