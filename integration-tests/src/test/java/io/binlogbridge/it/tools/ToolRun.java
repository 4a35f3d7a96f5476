package io.binlogbridge.it.tools;

import io.binlogbridge.stack.mysql.MySqlAccess;
import java.util.ArrayList;
import java.util.List;

/**
 * One schema change by a tool.
 *
 * @param name what it is run on and what is special about it; the database has the same name
 * @param withChild whether a table's foreign key points at the table that is altered
 * @param alter what is done to the table
 * @param options of the tool, beside those of every run
 * @param refusal what the tool may say when it does not do it with this server; then the table must be as it was
 * @param broken what the tool leaves on the source that the target does not have: a part of the sentence that tells the difference
 */
record ToolRun(String name, boolean withChild, String alter, List<String> options, String refusal, String broken) {

    static ToolRun of(String name, String alter, String... options) {
        return new ToolRun(name, false, alter, List.of(options), "", "");
    }

    static ToolRun withChild(String name, String alter, String... options) {
        return new ToolRun(name, true, alter, List.of(options), "", "");
    }

    ToolRun orRefused(String words) {
        return new ToolRun(name, withChild, alter, options, words, broken);
    }

    ToolRun leavingBroken(String words) {
        return new ToolRun(name, withChild, alter, options, refusal, words);
    }

    String database() {
        return name.replace('-', '_');
    }

    /** The tables, with rows enough that copying them takes a while. */
    String setup() {
        return """
                CREATE DATABASE %1$s;
                USE %1$s;
                CREATE TABLE numbers (n INT PRIMARY KEY);
                INSERT INTO numbers VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
                CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(60), n INT NOT NULL);
                INSERT INTO t (v, n) SELECT CONCAT('row ', a.n, b.n, c.n), a.n + 10 * b.n
                  FROM numbers a, numbers b, numbers c, (SELECT n FROM numbers WHERE n < 3) d;
                %2$s
                """
                .formatted(
                        database(),
                        withChild
                                ? "CREATE TABLE child (id INT AUTO_INCREMENT PRIMARY KEY, t_id INT,"
                                        + " CONSTRAINT to_t FOREIGN KEY (t_id) REFERENCES t (id));\n"
                                        + "INSERT INTO child (t_id) SELECT id FROM t WHERE id % 10 = 0;"
                                : "");
    }

    /** The command line of pt-online-schema-change. */
    List<String> percona(MySqlAccess server) {
        List<String> command = new ArrayList<>(List.of(
                "pt-online-schema-change",
                "--execute",
                "--alter=" + alter,
                "--recursion-method=none",
                "--chunk-size=200",
                "--sleep=0.05",
                "--max-load=Threads_running=1000",
                "--critical-load=Threads_running=2000",
                "--no-version-check"));
        command.addAll(options);
        command.add("h=%s,P=%d,u=%s,p=%s,D=%s,t=t"
                .formatted(server.host(), server.port(), server.user(), server.password(), database()));
        return command;
    }

    /** The command line of gh-ost. */
    List<String> ghost(MySqlAccess server, String folder) {
        List<String> command = new ArrayList<>(List.of(
                "gh-ost",
                "--execute",
                "--alter=" + alter,
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--user=" + server.user(),
                "--password=" + server.password(),
                "--database=" + database(),
                "--table=t",
                "--allow-on-master",
                "--assume-rbr",
                "--chunk-size=200",
                "--default-retries=60",
                "--serve-socket-file=" + folder + "/" + name + ".sock",
                "--throttle-additional-flag-file=" + folder + "/throttle"));
        command.addAll(options);
        return command;
    }

    @Override
    public String toString() {
        return name;
    }
}
