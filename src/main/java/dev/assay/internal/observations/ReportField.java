package dev.assay.internal.observations;

/** The figures of a report, by their names in a log of text and in one of JSON. */
enum ReportField {
    DURATION("Duration", "ms", "durationMs"),
    BILLED("Billed Duration", "ms", "billedDurationMs"),
    INIT("Init Duration", "ms", "initDurationMs"),
    RESTORE("Restore Duration", "ms", "restoreDurationMs"),
    BILLED_RESTORE("Billed Restore Duration", "ms", "billedRestoreDurationMs"),
    MEMORY("Memory Size", "MB", "memorySizeMB"),
    USED("Max Memory Used", "MB", "maxMemoryUsedMB");

    private final String label;
    private final String unit;
    private final String field;

    ReportField(String label, String unit, String field) {
        this.label = label;
        this.unit = unit;
        this.field = field;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }

    String field() {
        return field;
    }
}
