/** Results as text: a table of all runs, the ratios that the project wants to reach, the machine. Immutable values and pure functions. */
package io.binlogbridge.bench.report;
