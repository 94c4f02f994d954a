package dev.assay.internal.measurement;

import dev.assay.internal.runfolder.Tracing;
import java.time.Duration;

/**
 * How the records of traced functions are collected.
 *
 * @param tracing which functions are traced
 * @param deadline how long records are waited for
 * @param settle how long it goes on looking after the last one
 */
public record TracePlan(Tracing tracing, Duration deadline, Duration settle) {}
