/**
 * Rules as they are written, in a connector's options and in a YAML file: names, their order, properties as texts, lists and pairs. What a property means is
 * said by the plugin that reads it: the sink reads all of them, the source those that say which rows a snapshot needs.
 */
@NullMarked
package io.binlogbridge.rules;

import org.jspecify.annotations.NullMarked;
