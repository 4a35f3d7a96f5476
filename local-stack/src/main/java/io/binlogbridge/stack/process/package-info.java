/** Processes and downloads that the stack makes: started here, logged to a file, stopped here. */
package io.binlogbridge.stack.process;
