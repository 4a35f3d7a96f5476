package io.binlogbridge.it.types;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Runs values; where the source stops, again without the column that it names, so that one does not hide the others. Each run has a database
 * and connectors of its own.
 */
final class Bisection {

    private final TypeServers servers;
    private final MySqlServer source;
    private final Route route;
    private final boolean further;
    private int runs;

    /**
     * Of one route.
     *
     * @param further whether to run also the values of a column at which the source stopped, in halves, until it is known at which
     */
    Bisection(TypeServers servers, MySqlServer source, Route route, boolean further) {
        this.servers = servers;
        this.source = source;
        this.route = route;
        this.further = further;
    }

    /** What is found. */
    Findings run(List<TypeValue> values) throws SQLException {
        Findings findings = new Findings();
        if (values.isEmpty()) {
            return findings;
        }
        MatrixRun run = new MatrixRun(servers, source, route, route.database() + (runs++ == 0 ? "" : "x" + runs));
        Findings found = run.run(values);
        Optional<String> stop = run.sourceStop();
        if (stop.isEmpty()) {
            return found;
        }
        List<TypeCase> cases = values.stream().map(TypeValue::of).distinct().toList();
        Optional<TypeCase> named =
                cases.stream().filter(one -> stop.get().contains(one.tables())).findFirst();
        if (named.isPresent() && cases.size() > 1) {
            findings.addAll(run(only(values, named.get(), false)));
            run(only(values, named.get(), true), stop.get(), findings);
        } else {
            run(values, stop.get(), findings);
        }
        return findings;
    }

    /** Values of which one stops the source. */
    private void run(List<TypeValue> values, String stop, Findings findings) throws SQLException {
        if (further && values.size() > 1) {
            int half = values.size() / 2;
            findings.addAll(run(TypeValues.anew(values.subList(0, half))));
            findings.addAll(run(TypeValues.anew(values.subList(half, values.size()))));
        } else {
            TypeValue first = values.get(0);
            boolean oneCase = values.stream().allMatch(value -> value.of().equals(first.of()));
            findings.add(
                    oneCase ? first.of().family() : "",
                    values.size() == 1 ? first : oneCase ? first.of() : "the source",
                    "the source stops: " + stop.replaceAll("\\s+", " "));
        }
    }

    private static List<TypeValue> only(List<TypeValue> values, TypeCase one, boolean its) {
        return values.stream().filter(value -> value.of().equals(one) == its).toList();
    }
}
