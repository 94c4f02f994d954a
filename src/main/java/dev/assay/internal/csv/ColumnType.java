package dev.assay.internal.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The type of a column of a table, by its name in SQL. */
enum ColumnType {
    BIGINT,
    DOUBLE,
    BOOLEAN,
    TIMESTAMP,
    VARCHAR;

    /** The type that holds a value; null for an absent one. */
    static @Nullable ColumnType of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BIGINT;
        }
        if (value instanceof Number) {
            return DOUBLE;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        return value instanceof Instant ? TIMESTAMP : VARCHAR;
    }

    /** The type that holds an attribute of a profile; null for an absent one. */
    static @Nullable ColumnType of(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.canConvertToLong() && value.isIntegralNumber() ? BIGINT : DOUBLE;
        }
        return value.isBoolean() ? BOOLEAN : VARCHAR;
    }

    /** The type that holds both: a text holds everything. */
    static @Nullable ColumnType both(@Nullable ColumnType one, @Nullable ColumnType other) {
        if (one == null || one == other) {
            return other;
        }
        if (other == null) {
            return one;
        }
        boolean numbers = (one == BIGINT || one == DOUBLE) && (other == BIGINT || other == DOUBLE);
        return numbers ? DOUBLE : VARCHAR;
    }
}
