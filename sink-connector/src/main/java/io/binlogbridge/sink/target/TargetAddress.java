package io.binlogbridge.sink.target;

import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where the target is and as whom to log in.
 *
 * @param url {@code jdbc:mysql://host:port/?parameters}; the user's parameters are kept
 */
public record TargetAddress(String url, String user, String password) {

    private static final Pattern USER_INFO = Pattern.compile("//[^/?@]*@");

    /** The attribute of a connection that names the task it belongs to, for whoever looks at performance_schema. */
    private static final String OWNER = "binlog_bridge_owner";

    /** What Connector/J is given beside the URL, whose own parameters win. */
    Properties properties(String owner) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // Without it an unreachable host holds the task for minutes.
        properties.setProperty("connectTimeout", "10000");
        // LOAD DATA LOCAL is for our own streams; with nothing as the path no file of the worker's is ever sent,
        // whoever asks.
        properties.setProperty("allowLoadLocalInfileInPath", "");
        properties.setProperty("connectionAttributes", OWNER + ":" + owner);
        return properties;
    }

    /** The URL without parameters and without a user in it: no secret ever stands in a message. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return USER_INFO.matcher(query < 0 ? url : url.substring(0, query)).replaceFirst("//");
    }
}
