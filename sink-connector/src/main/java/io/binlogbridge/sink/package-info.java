/**
 * The sink plugin's entry points: the connector and its task. Connect's herder calls the connector, one worker thread calls a
 * task. The data path is the packages event, rule, ddl, catalog, batch, write; apply ties them together for each partition.
 */
package io.binlogbridge.sink;
