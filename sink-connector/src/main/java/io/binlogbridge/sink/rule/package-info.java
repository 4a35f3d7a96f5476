/**
 * Which objects, columns, rows and statements are applied, and under which names: the rules, read from the connector's options and a file,
 * and decided once for each table. They know nothing of the target but whether it folds names. Thread-safe.
 */
package io.binlogbridge.sink.rule;
