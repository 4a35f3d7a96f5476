/** A broker, a Connect worker and the worker's REST interface. */
package io.binlogbridge.stack.kafka;
