package io.binlogbridge.it.ddl;

/** From which server to which. The versions are those that the marks of a case are compared with. */
enum Direction {
    SAME("9.7", "9.7"),
    FROM_OLD("5.6", "9.7"),
    TO_OLD("9.7", "5.6");

    private final String source;
    private final String target;

    Direction(String source, String target) {
        this.source = source;
        this.target = target;
    }

    boolean sourceIs(String version) {
        return source.equals(version);
    }

    boolean targetIs(String version) {
        return target.equals(version);
    }

    boolean sourceHas(String version) {
        return number(source) >= number(version);
    }

    boolean targetHas(String version) {
        return number(target) >= number(version);
    }

    /** The first part of the databases' names. */
    String database() {
        return "ddl_" + source.replace(".", "") + "_" + target.replace(".", "");
    }

    /**
     * The collation of the source's sessions, tables and databases where a case says nothing: one that the target has. Empty where the
     * source's own default is one.
     */
    String collation() {
        return this == TO_OLD ? "utf8mb4_general_ci" : "";
    }

    /** {@code 8.0.16} as 80016. */
    private static int number(String version) {
        String[] parts = (version + ".0.0").split("\\.");
        return Integer.parseInt(parts[0]) * 10_000 + Integer.parseInt(parts[1]) * 100 + Integer.parseInt(parts[2]);
    }

    @Override
    public String toString() {
        return source + " -> " + target;
    }
}
