package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.events.EventTime;

/**
 * The limit of the account, and the time by which its events wait.
 *
 * @param accountConcurrency how many calls of all functions may be in flight at once, at least 1
 * @param eventTime the time by which asynchronous calls are retried
 */
public record ServiceSettings(int accountConcurrency, EventTime eventTime) {}
