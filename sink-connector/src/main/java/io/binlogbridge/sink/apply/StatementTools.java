package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.rule.TargetClaims;

/** What those have in common that run statements on one thread. */
record StatementTools(
        SinkConfig config,
        TargetDatabase database,
        StatementRunner runner,
        MergedLock mergedLock,
        TargetClaims claims,
        RefusedStatements refused,
        Failpoint failpoint) {}
