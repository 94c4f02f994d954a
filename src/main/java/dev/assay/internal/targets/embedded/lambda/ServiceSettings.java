package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.events.EventTime;

/**
 * What the account may do, and by which time its events wait.
 *
 * @param accountConcurrency how many calls of all functions may be in flight at once, at least 1
 * @param eventTime the time that asynchronous calls are tried again by
 */
public record ServiceSettings(int accountConcurrency, EventTime eventTime) {}
