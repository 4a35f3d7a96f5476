package io.binlogbridge.it.online;

import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Statements on the source, each step in a session that has none of the settings of the one before. */
final class SourceSide implements AutoCloseable {

    private final MySqlAccess server;
    private Connection connection;

    SourceSide(MySqlAccess server) throws SQLException {
        this.server = server;
        this.connection = server.connection();
    }

    /** Makes the place's database with its mark, and what the scenario begins with. */
    void prepare(Place place) throws SQLException {
        run("", List.of("CREATE DATABASE " + place.database()));
        run(place.database(), List.of("CREATE TABLE " + Place.MARK + " (n INT PRIMARY KEY)"));
        for (List<String> step : place.scenario().setup(place.database()).steps()) {
            run(place.database(), step);
        }
    }

    /** Runs a step; gives the server's reason when it refuses. */
    Optional<String> take(Place place, List<String> step) {
        try {
            run(place.database(), step);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("the source refuses \"" + step.get(step.size() - 1) + "\": " + e.getMessage());
        }
    }

    /** Writes a mark into each place, all in one transaction. */
    void mark(List<Place> places, int mark) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (Place place : places) {
                statement.execute("INSERT INTO " + place.database() + "." + Place.MARK + " VALUES (" + mark + ")");
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private void run(String database, List<String> step) throws SQLException {
        if (!database.isEmpty()) {
            connection.setCatalog(database);
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : step) {
                statement.execute(sql);
            }
        } finally {
            if (step.size() > 1) {
                connection.close();
                connection = server.connection();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
