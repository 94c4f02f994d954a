package dev.assay.internal.measurement;

import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.collect.RecordPlace;
import java.time.Duration;
import java.util.Locale;

/**
 * How the profiles of an experiment are collected from the object store.
 *
 * @param bucket the bucket; empty for one that is made for the run and removed afterwards
 * @param prefix what keys begin with, before the experiment's name and the run's id
 * @param deadline how long expected records are waited for, from 1 s
 * @param settle how long it goes on looking after the last expected record, for records that nobody expected
 * @param keep whether records stay in the bucket once they are stored
 */
public record CollectionPlan(String bucket, String prefix, Duration deadline, Duration settle, boolean keep) {

    private static final int LONGEST_BUCKET = 63;

    /** Checks what is the same for every run. */
    public CollectionPlan {
        CollectSettings.checkedDeadline(deadline);
        if (settle.isNegative()) {
            throw new IllegalArgumentException("settle (" + settle + ") must not be negative");
        }
        RecordPlace.checkPrefix(prefix);
        place(bucket, prefix, "name", "run");
    }

    boolean makesBucket() {
        return bucket.isEmpty();
    }

    RecordPlace place(String experiment, String runId) {
        return place(bucket, prefix, experiment, runId);
    }

    private static RecordPlace place(String bucket, String prefix, String experiment, String runId) {
        String name = experiment.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = prefix.isEmpty() ? "" : prefix + "/";
        return new RecordPlace(bucket.isEmpty() ? madeName(name, runId) : bucket, start + name, runId);
    }

    private static String madeName(String experiment, String runId) {
        String whole = "assay-" + runId.toLowerCase(Locale.ROOT) + "-" + experiment;
        return whole.substring(0, Math.min(whole.length(), LONGEST_BUCKET)).replaceAll("-+$", "");
    }
}
