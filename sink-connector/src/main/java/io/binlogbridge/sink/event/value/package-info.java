/**
 * A column's value as Debezium and Connect encode it becomes the value that MySQL is given. One decoder a semantic type; a type
 * that is not known is refused, never guessed. Stateless.
 */
package io.binlogbridge.sink.event.value;
