/** The options, their documentation and their values. Immutable. */
package io.binlogbridge.sink.config;
