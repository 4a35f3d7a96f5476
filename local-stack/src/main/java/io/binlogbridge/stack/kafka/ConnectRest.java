package io.binlogbridge.stack.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The REST interface of a Connect worker. A 409 (the group rebalances) and a status that is not there yet are tried again for a while; any other refusal is an error with its body. */
public final class ConnectRest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CONFLICT = 409;
    private static final int NOT_READY = 503;

    private final URI worker;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The interface at {@code http://host:port}. */
    public ConnectRest(URI worker) {
        this.worker = worker;
    }

    /** Its address. */
    public URI uri() {
        return worker;
    }

    /** Whether the worker has joined its group and answers. */
    public boolean answers() {
        try {
            return send("GET", "/connectors", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code GET /connector-plugins}. */
    public JsonNode plugins() {
        return call("GET", "/connector-plugins", "");
    }

    /** The names of the connectors that the worker's group has. */
    public List<String> connectors() {
        List<String> names = new ArrayList<>();
        call("GET", "/connectors", "").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** What the worker says of a configuration, per option; nothing is started. */
    public JsonNode validate(Map<String, String> config) {
        String type = config.getOrDefault("connector.class", "");
        String plugin = type.substring(type.lastIndexOf('.') + 1);
        return call("PUT", "/connector-plugins/" + plugin + "/config/validate", json(config));
    }

    /** Creates a connector or changes its configuration. */
    public JsonNode put(String name, Map<String, String> config) {
        return call("PUT", "/connectors/" + name + "/config", json(config));
    }

    /** State of a connector and its tasks. */
    public ConnectorStatus status(String name) {
        return ConnectorStatus.of(call("GET", "/connectors/" + name + "/status", ""));
    }

    /** Restarts a connector with its tasks. */
    public void restart(String name) {
        call("POST", "/connectors/" + name + "/restart?includeTasks=true", "");
    }

    /** Stops a connector; its offsets can be altered then. */
    public void stop(String name) {
        call("PUT", "/connectors/" + name + "/stop", "");
    }

    /** Resumes a stopped or paused connector. */
    public void resume(String name) {
        call("PUT", "/connectors/" + name + "/resume", "");
    }

    /** Deletes a connector. */
    public void delete(String name) {
        call("DELETE", "/connectors/" + name, "");
    }

    /** The offsets that a connector has committed. */
    public JsonNode offsets(String name) {
        return call("GET", "/connectors/" + name + "/offsets", "");
    }

    /** Deletes the committed offsets of a stopped connector: it begins anew. The worker's answer is in {@code message}. */
    public JsonNode resetOffsets(String name) {
        return call("DELETE", "/connectors/" + name + "/offsets", "");
    }

    /** Sets the committed offset of one partition of a stopped sink connector: the next one that it reads. */
    public JsonNode alterOffset(String name, String topic, int partition, long offset) {
        ObjectNode one = JSON.createObjectNode();
        one.putObject("partition").put("kafka_topic", topic).put("kafka_partition", partition);
        one.putObject("offset").put("kafka_offset", offset);
        ObjectNode all = JSON.createObjectNode();
        all.putArray("offsets").add(one);
        return alterOffsets(name, all.toString());
    }

    /** The same with a body of one's own. */
    public JsonNode alterOffsets(String name, String body) {
        return call("PATCH", "/connectors/" + name + "/offsets", body);
    }

    private JsonNode call(String method, String path, String body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                HttpResponse<String> response = send(method, path, body);
                // A connector that was just created has no status for a moment.
                boolean passing = response.statusCode() == CONFLICT
                        || response.statusCode() == NOT_READY
                        || response.body().contains("No status found");
                if (response.statusCode() < 300) {
                    return JSON.readTree(response.body());
                }
                if (!passing || System.nanoTime() > deadline) {
                    throw new StackException(method + " " + path + " was answered with " + response.statusCode() + ": "
                            + response.body());
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException e) {
            throw new StackException(
                    "The Connect worker at " + worker + " does not answer " + method + " " + path + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the Connect worker was asked.", e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(worker.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the Connect worker was asked.", e);
        }
    }

    private static String json(Map<String, String> config) {
        try {
            return JSON.writeValueAsString(config);
        } catch (IOException e) {
            throw new StackException("Not writable as JSON: " + config.keySet(), e);
        }
    }
}
