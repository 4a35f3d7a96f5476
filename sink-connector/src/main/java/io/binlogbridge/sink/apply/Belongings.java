package io.binlogbridge.sink.apply;

/** What a database's statements take along: its tables, those that share their target with others, and other objects. */
record Belongings(Ownership ownership, MergedMembers members, ObjectDrops drops) {}
