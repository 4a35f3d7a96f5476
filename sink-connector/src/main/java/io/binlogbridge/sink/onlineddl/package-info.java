/**
 * Online schema changes by gh-ost, pt-online-schema-change, spirit and DMS: their helper tables stay away from the target, and what was
 * done to the shadow is done to the real table at the cut-over. What the tools' tables are is told by {@link
 * io.binlogbridge.ddl.online}; here is what that means for the target, as text. docs/online-ddl.md has the whole.
 */
@NullMarked
package io.binlogbridge.sink.onlineddl;

import org.jspecify.annotations.NullMarked;
