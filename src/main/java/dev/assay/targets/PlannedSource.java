package dev.assay.targets;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What calls a function in the client's place: each planned call is an event that is put into it.
 *
 * @param kind one of the capabilities {@code QUEUE_EVENTS}, {@code TOPIC_EVENTS}, {@code TABLE_EVENTS}, {@code STREAM_EVENTS}, {@code
 *     OBJECT_EVENTS}, {@code RULE_EVENTS} and {@code WEBHOOK_EVENTS}
 * @param deliveries how often the function is called for one event at the most, one record per call; empty if the service delivers an event that fails
 *     until it expires
 * @param shards of a stream; 1 for others
 * @param letters whether what was given up goes to a queue
 * @param lasts how long it exists, at the most
 */
public record PlannedSource(Capability kind, OptionalInt deliveries, int shards, boolean letters, Duration lasts) {}
