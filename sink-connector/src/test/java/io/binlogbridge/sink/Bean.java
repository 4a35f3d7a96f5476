package io.binlogbridge.sink;

import io.binlogbridge.sink.watch.TaskMetrics;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;

/** A task as JMX shows it. */
final class Bean {

    private final String name;

    private Bean(String name) {
        this.name = name;
    }

    static Bean of(String connector, int task) {
        return new Bean(TaskMetrics.name(connector, task));
    }

    boolean isThere() throws JMException {
        return ManagementFactory.getPlatformMBeanServer().isRegistered(new ObjectName(name));
    }

    int running() throws JMException {
        return (int) attribute("RunningStatements");
    }

    long count(String attribute) throws JMException {
        return (long) attribute(attribute);
    }

    String text(String attribute) throws JMException {
        return (String) attribute(attribute);
    }

    /** What a map says of {@code key}; null when it says nothing. */
    Object entry(String attribute, String key) throws JMException {
        var row = ((TabularData) attribute(attribute)).get(new Object[] {key});
        return row == null ? null : row.get("value");
    }

    private Object attribute(String attribute) throws JMException {
        return ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(name), attribute);
    }
}
