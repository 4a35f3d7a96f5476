package io.binlogbridge.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Project;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every literal under {@code types} arrives, in each {@link Way}, on each {@link Route}, and so do random ones ({@code -Dtypes.seed}).
 * {@code -Dtypes.case=times:,YEAR} picks cases by words of their family or definition, {@code -Dtypes.open=true} runs what {@code open.txt}
 * lists, and nothing else.
 */
@ExtendWith(LiveStack.Provider.class)
class TypesIT {

    private static final List<String> WORDS = Route.words("types.case", "");
    private static final boolean OPEN = Boolean.getBoolean("types.open");

    /** The same random values in every run, so that what a change breaks is the change's; another seed asks for others. */
    private static final long SEED = Long.getLong("types.seed", 1);

    @TestFactory
    Stream<DynamicTest> everyValueArrives(LiveStack stack, TestReporter reporter) throws SQLException, IOException {
        reporter.publishEntry("-Dtypes.seed", String.valueOf(SEED));
        OpenList open = OpenList.read();
        List<DynamicTest> tests = new ArrayList<>();
        try (TypeServers servers = new TypeServers(stack)) {
            for (Route route : Route.chosen()) {
                long start = System.nanoTime();
                List<TypeValue> values = values(route, open);
                List<ColumnCase> columns = columns(route, open);
                Findings findings = new Findings();
                try (MySqlServer source = servers.source(route)) {
                    findings.addAll(new Bisection(servers, source, route, OPEN).run(values));
                    findings.addAll(new ColumnsRun(servers, source, route).run(columns));
                }
                if (route.toString().equals("9.7-json") && WORDS.isEmpty() && !OPEN) {
                    tests.add(page(stack, route));
                }
                String summary = "seed %d, %d values, %d tables of columns, %d findings, %d s"
                        .formatted(
                                SEED,
                                values.size(),
                                columns.size(),
                                findings.size(),
                                (System.nanoTime() - start) / 1_000_000_000);
                reporter.publishEntry(route.toString(), summary);
                Path report = Project.root().resolve("integration-tests/target/types-" + route + ".txt");
                Files.writeString(report, summary + "\n" + findings.report() + (OPEN ? arrived(values, findings) : ""));
                tests.addAll(tests(route, values, findings));
            }
        }
        return tests.stream();
    }

    /** What need not be in open.txt any more. */
    private static String arrived(List<TypeValue> values, Findings findings) {
        return values.stream()
                .map(TypeValue::toString)
                .filter(value -> !findings.areAbout(value))
                .map(value -> "arrives now: " + value + "\n")
                .collect(Collectors.joining());
    }

    private static DynamicTest page(LiveStack stack, Route route) {
        String topic = "it_" + route.database() + "." + route.database();
        String page = TypesPage.of(TypeFile.all(), WireForms.of(stack.bootstrapServers(), topic));
        if (Boolean.getBoolean("types.write")) {
            TypesPage.write(page);
        }
        return DynamicTest.dynamicTest(
                "docs/types.md is up to date (-Dtypes.write=true writes it)",
                () -> assertThat(TypesPage.written()).isEqualTo(page));
    }

    private static List<TypeValue> values(Route route, OpenList open) {
        List<TypeCase> cases = Stream.concat(TypeFile.all().stream(), RandomCases.of(SEED).stream())
                .filter(one -> isChosen(one.toString()))
                .toList();
        return TypeValues.of(
                cases,
                route,
                (one, literal) ->
                        open.reason(route, one.definition(), literal.sql()).isPresent() == OPEN);
    }

    private static List<ColumnCase> columns(Route route, OpenList open) {
        return ColumnCase.all().stream()
                .filter(one -> isChosen(ColumnsRun.FAMILY + ": " + one.name()))
                .filter(one -> one.tags().admits(route.version()))
                .filter(one -> open.reason(route, one.name(), "").isPresent() == OPEN)
                .toList();
    }

    private static boolean isChosen(String name) {
        return WORDS.isEmpty() || WORDS.stream().anyMatch(name::contains);
    }

    private static List<DynamicTest> tests(Route route, List<TypeValue> values, Findings findings) {
        List<String> families = new ArrayList<>(
                values.stream().map(value -> value.of().family()).distinct().toList());
        families.addAll(List.of(ColumnsRun.FAMILY, ""));
        return families.stream()
                .map(family -> DynamicTest.dynamicTest(
                        route + " " + (family.isEmpty() ? "nothing else is found" : family),
                        () -> assertThat(findings.of(family)).isEmpty()))
                .toList();
    }
}
