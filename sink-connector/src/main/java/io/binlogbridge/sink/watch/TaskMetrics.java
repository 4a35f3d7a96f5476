package io.binlogbridge.sink.watch;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MBean of a task, registered until it is closed. A worker that does without JMX does without it. */
public final class TaskMetrics implements TaskMXBean, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TaskMetrics.class);
    private static final Pattern PLAIN = Pattern.compile("[\\w.-]+");

    private final String name;
    private final String owner;
    private final StatementWatch statements;
    private final Supplier<Map<String, Long>> durable;

    private TaskMetrics(String name, String owner, StatementWatch statements, Supplier<Map<String, Long>> durable) {
        this.name = name;
        this.owner = owner;
        this.statements = statements;
        this.durable = durable;
    }

    /**
     * Registers a task. One of the same name that is not gone yet makes way.
     *
     * @param name as {@link #name} makes it
     * @param owner names the task in the control database
     * @param durable the first offset of each partition that is not durable
     */
    public static TaskMetrics register(
            String name, String owner, StatementWatch statements, Supplier<Map<String, Long>> durable) {
        TaskMetrics metrics = new TaskMetrics(name, owner, statements, durable);
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName bean = new ObjectName(name);
            if (server.isRegistered(bean)) {
                server.unregisterMBean(bean);
            }
            server.registerMBean(new StandardMBean(metrics, TaskMXBean.class, true), bean);
        } catch (JMException e) {
            log.warn("The task is not seen under {} in JMX", name, e);
        }
        return metrics;
    }

    /** The bean's name. */
    public static String name(String connector, int task) {
        String quoted = PLAIN.matcher(connector).matches() ? connector : ObjectName.quote(connector);
        return "io.binlogbridge.sink:type=task,connector=" + quoted + ",task=" + task;
    }

    @Override
    public String getOwner() {
        return owner;
    }

    @Override
    public long getStatementsRun() {
        return statements.run();
    }

    @Override
    public long getStatementsSkipped() {
        return statements.skipped();
    }

    @Override
    public long getStatementsExcluded() {
        return statements.excluded();
    }

    @Override
    public Map<String, Long> getStatementsLeftOut() {
        return statements.leftOut();
    }

    @Override
    public int getRunningStatements() {
        return statements.running();
    }

    @Override
    public String getRunningStatement() {
        return statements.longest().map(StatementWatch.Running::text).orElse("");
    }

    @Override
    public String getRunningStatementKind() {
        return statements.longest().map(StatementWatch.Running::kind).orElse("");
    }

    @Override
    public long getRunningStatementSeconds() {
        return statements.longest().map(StatementWatch.Running::seconds).orElse(0L);
    }

    @Override
    public String getRunningStatementPosition() {
        return statements.longest().map(StatementWatch.Running::place).orElse("");
    }

    @Override
    public Map<String, Long> getDurableOffsets() {
        return durable.get();
    }

    /** Takes the bean away, unless a task that started since has taken its place. */
    @Override
    public void close() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName bean = new ObjectName(name);
            if (server.isRegistered(bean) && owner.equals(server.getAttribute(bean, "Owner"))) {
                server.unregisterMBean(bean);
            }
        } catch (JMException e) {
            log.debug("{} was gone from JMX before it was taken away", name, e);
        }
    }
}
