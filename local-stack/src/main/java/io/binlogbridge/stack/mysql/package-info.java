/** Where a MySQL server comes from, and a running one. */
package io.binlogbridge.stack.mysql;
