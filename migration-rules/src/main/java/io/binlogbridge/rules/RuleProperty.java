package io.binlogbridge.rules;

import java.util.List;

/** The words a rule is written in; what each means is said in rules.md. */
public final class RuleProperty {

    public static final String MATCH = "match";
    public static final String TO = "to";
    public static final String EXCLUDE = "exclude";
    public static final String COLUMNS_RENAME = "columns.rename";
    public static final String COLUMNS_RENAME_PATTERN = "columns.rename.pattern";
    public static final String COLUMNS_RENAME_TO = "columns.rename.to";
    public static final String COLUMNS_EXCLUDE = "columns.exclude";
    public static final String COLUMNS_INCLUDE = "columns.include";
    public static final String COLUMNS_EXCLUDE_DEPENDENTS = "columns.exclude.dependents";
    public static final String KEY = "key";
    public static final String WHERE = "where";
    public static final String WHERE_TYPES = "where.types";
    public static final String OPERATIONS = "operations";
    public static final String DDL = "ddl";
    public static final String MERGE = "merge";
    public static final String MERGE_COLUMN = "merge.column";
    public static final String MERGE_VALUE = "merge.value";
    public static final String TABLE_EXISTS_POLICY = "table.exists.policy";

    static final List<String> ALL = List.of(
            MATCH,
            TO,
            EXCLUDE,
            COLUMNS_RENAME,
            COLUMNS_RENAME_PATTERN,
            COLUMNS_RENAME_TO,
            COLUMNS_EXCLUDE,
            COLUMNS_INCLUDE,
            COLUMNS_EXCLUDE_DEPENDENTS,
            KEY,
            WHERE,
            WHERE_TYPES,
            OPERATIONS,
            DDL,
            MERGE,
            MERGE_COLUMN,
            MERGE_VALUE,
            TABLE_EXISTS_POLICY);

    /** All, for messages. */
    static final String KNOWN = String.join(", ", ALL);

    private RuleProperty() {}
}
