package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Debezium's database.ssl.* options, for the snapshot, the binlog and validate. */
class TlsTest {

    private static final String STORE_PASSWORD = "changeit";
    private static final String END = "CREATE TABLE shop.the_end (id INT)";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void userWhoMustUseTls() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "DROP USER IF EXISTS tls_only",
                "CREATE USER tls_only IDENTIFIED BY 'pw' REQUIRE SSL",
                "GRANT SELECT, SHOW VIEW, TRIGGER, RELOAD, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO tls_only");
    }

    @Test
    void required_encrypts() {
        Map<String, String> options = options();
        options.put("database.ssl.mode", "required");

        assertThat(read(options)).hasSize(2);
    }

    @Test
    void verify_ca_takes_a_server_whose_authority_is_in_the_truststore() throws Exception {
        Map<String, String> options = options();
        options.put("database.ssl.mode", "verify_ca");
        options.put(
                "database.ssl.truststore",
                truststore(MYSQL.server().caCertificate()).toString());
        options.put("database.ssl.truststore.password", STORE_PASSWORD);

        assertThat(new MySqlSourceConnector().validate(options).configValues())
                .flatExtracting(value -> value.errorMessages())
                .isEmpty();
        assertThat(read(options)).hasSize(2);
    }

    @Test
    void verify_ca_refuses_a_server_whose_authority_is_not_known() {
        Map<String, String> options = options();
        options.put("database.ssl.mode", "verify_ca");

        assertThat(new MySqlSourceConnector().validate(options).configValues())
                .filteredOn(value -> !value.errorMessages().isEmpty())
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.name()).isEqualTo("database.ssl.mode");
                    assertThat(value.errorMessages().get(0)).contains("verify_ca", "database.ssl.truststore");
                });
    }

    private Map<String, String> options() {
        Map<String, String> options = MYSQL.options(directory.resolve("history"), "shop");
        options.put("database.user", "tls_only");
        options.put("database.password", "pw");
        return options;
    }

    private static List<SourceRecord> read(Map<String, String> options) {
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run(END);
            return source.readUntil(record -> Seen.isStatement(record, END));
        }
    }

    private Path truststore(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        Path file = directory.resolve("truststore.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD.toCharArray());
        }
        return file;
    }
}
