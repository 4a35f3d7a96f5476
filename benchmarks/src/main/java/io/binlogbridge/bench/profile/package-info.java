/** Looks into flight recordings that a benchmark left. Run by hand, on its own. */
package io.binlogbridge.bench.profile;
