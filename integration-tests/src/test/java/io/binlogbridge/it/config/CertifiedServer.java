package io.binlogbridge.it.config;

import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;

/**
 * A server with a certificate that names its host, {@code localhost}, so that {@code VERIFY_IDENTITY} can be tried: the one that MySQL makes
 * for itself names no host. Close it to give the server its own certificate back.
 */
final class CertifiedServer implements AutoCloseable {

    /** As the examples have it. */
    static final String STORE_PASSWORD = "changeit";

    static final String HOST = "localhost";

    private final MySqlServer server;
    private final Path truststore;

    private CertifiedServer(MySqlServer server, Path truststore) {
        this.server = server;
        this.truststore = truststore;
    }

    /** Makes key, certificate and truststore beside the server's own, and has the server take them. */
    static CertifiedServer of(MySqlServer server) throws IOException, GeneralSecurityException {
        Path folder = server.caCertificate().resolveSibling("certified");
        Files.createDirectories(folder);
        KeyStore made = keyStore(folder.resolve("keys.p12"));
        Certificate certificate = made.getCertificate("server");
        Path pem = pem(folder.resolve("cert.pem"), "CERTIFICATE", certificate.getEncoded());
        Key key = made.getKey("server", STORE_PASSWORD.toCharArray());
        use(server, pem, pem, pem(folder.resolve("key.pem"), "PRIVATE KEY", key.getEncoded()));
        return new CertifiedServer(server, truststore(folder.resolve("truststore.p12"), certificate));
    }

    MySqlServer server() {
        return server;
    }

    /** PKCS12, with {@link #STORE_PASSWORD}. */
    Path truststore() {
        return truststore;
    }

    @Override
    public void close() {
        Path authority = server.caCertificate();
        use(server, authority, authority.resolveSibling("server-cert.pem"), authority.resolveSibling("server-key.pem"));
    }

    private static void use(MySqlServer server, Path authority, Path certificate, Path key) {
        server.run("SET GLOBAL ssl_ca = '%s', GLOBAL ssl_cert = '%s', GLOBAL ssl_key = '%s'; ALTER INSTANCE RELOAD TLS;"
                .formatted(authority, certificate, key));
    }

    private static KeyStore keyStore(Path file) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(file);
        Command.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "san=dns:" + HOST,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                STORE_PASSWORD));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    private static Path truststore(Path file, Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", certificate);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD.toCharArray());
        }
        return file;
    }

    private static Path pem(Path file, String what, byte[] encoded) throws IOException {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
