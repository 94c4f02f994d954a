package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.json.Json;

/**
 * What a procedure kept of a visit beside its observations, in its own form.
 *
 * @param cell the visited cell
 * @param generation the number of the generation of instances, from 0
 * @param block the number of the block, from 0; {@link Place#WARM_UP} for warm-up
 * @param kind tells rows of different forms apart: the simple name of their class
 * @param values the row as JSON
 */
public record Row(Cell cell, int generation, int block, String kind, JsonNode values) {

    /**
     * Makes a row of a record of one's own.
     *
     * @throws IllegalArgumentException if it cannot be written as JSON
     */
    public static Row of(Cell cell, int generation, int block, Object values) {
        return new Row(cell, generation, block, kind(values.getClass()), Json.MAPPER.valueToTree(values));
    }

    /** Where it was kept, in words: {@code 512 MB, block 4} for 3. */
    public String visitInWords() {
        return cell.label() + ", " + Place.blockInWords(block);
    }

    /** What rows of this class are called. */
    public static String kind(Class<?> type) {
        return type.getSimpleName();
    }

    /**
     * The row as the record that it was made of.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public <T> T as(Class<T> type) {
        return Json.MAPPER.convertValue(values, type);
    }
}
