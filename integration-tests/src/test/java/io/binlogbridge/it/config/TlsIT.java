package io.binlogbridge.it.config;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** source-tls.json and sink-tls.json as they stand, certificates and host names verified. Both users are let in over TLS only. */
@ExtendWith(LiveStack.Provider.class)
class TlsIT {

    private static CertifiedServer source;
    private static CertifiedServer target;

    @BeforeAll
    static void certificatesAndUsers(LiveStack stack) throws Exception {
        source = CertifiedServer.of(stack.source());
        target = CertifiedServer.of(stack.target());
        stack.source()
                .run(
                        """
                CREATE USER tls_reader IDENTIFIED BY 'reads' REQUIRE SSL;
                GRANT SELECT, SHOW VIEW, TRIGGER, RELOAD, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO tls_reader;
                """);
        stack.target()
                .run(
                        """
                CREATE USER tls_writer IDENTIFIED BY 'writes' REQUIRE SSL;
                GRANT ALL ON *.* TO tls_writer;
                """);
    }

    @AfterAll
    static void asBefore(LiveStack stack) {
        stack.source().run("DROP USER tls_reader");
        stack.target().run("DROP USER tls_writer");
        source.close();
        target.close();
    }

    @Test
    void thePairWorksOverVerifiedTls(LiveStack stack) {
        try (Pair pair = pair(stack, CertifiedServer.HOST).createDatabase()) {
            stack.source()
                    .run(
                            "CREATE TABLE over_tls.t (id INT PRIMARY KEY, v TEXT); INSERT INTO over_tls.t VALUES (1, 'a')");
            pair.start().catchUp();
            stack.source().run("ALTER TABLE over_tls.t ADD n INT; INSERT INTO over_tls.t VALUES (2, 'b', 3)");
            pair.awaitEqual(Names.SAME);
        }
    }

    @Test
    void aServerThatTheCertificateDoesNotNameIsRefused(LiveStack stack) {
        try (Pair pair = pair(stack, "127.0.0.1")) {
            new Refusal(stack.rest(), pair.sourceConfig())
                    .assertAt("database.ssl.mode", "No TLS connection", "verify_identity");
            new Refusal(stack.rest(), pair.sinkConfig()).assertAt("connection.url", "TLS parameters");
        }
    }

    @Test
    void aSessionWithoutTlsIsRefused(LiveStack stack) {
        try (Pair pair = pair(stack, CertifiedServer.HOST)) {
            pair.withSource("database.ssl.mode", "disabled")
                    .withSource("driver.allowPublicKeyRetrieval", "true")
                    .withSink(
                            "connection.url",
                            stack.target().jdbcUrl() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true");

            new Refusal(stack.rest(), pair.sourceConfig()).assertAt("database.user", "refuses user 'tls_reader'");
            new Refusal(stack.rest(), pair.sinkConfig()).assertAt("connection.user", "does not let user tls_writer in");
        }
    }

    private static Pair pair(LiveStack stack, String host) {
        Pair pair = new Pair(stack, "over_tls", "source-tls.json", "sink-tls.json");
        Example.tlsOfSource(source, host).forEach(pair::withSource);
        pair.withSource("database.user", "tls_reader").withSource("database.password", "reads");
        pair.withSink("connection.url", Example.of("sink-tls.json").url(target, host));
        return pair.withSink("connection.user", "tls_writer").withSink("connection.password", "writes");
    }
}
