package dev.assay.internal.json;

import dev.assay.internal.errors.Problem;
import java.nio.file.Path;
import java.util.List;

/** Says that whole lines of a journal are not records. Thrown only after every other line was read. */
public final class CorruptLinesException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 10;

    private final transient List<Long> lineNumbers;

    CorruptLinesException(Path file, List<Long> lineNumbers) {
        super(file.toAbsolutePath() + " line " + named(lineNumbers)
                + " must be one JSON record. Repair or remove what is there; all other lines can be read. See "
                + Problem.JOURNAL.page());
        this.lineNumbers = List.copyOf(lineNumbers);
    }

    /** The numbers of the corrupt lines, from 1. */
    public List<Long> lineNumbers() {
        return lineNumbers;
    }

    private static String named(List<Long> numbers) {
        String first = String.join(
                ", ", numbers.stream().limit(NAMED).map(String::valueOf).toList());
        return numbers.size() <= NAMED ? first : first + " and " + (numbers.size() - NAMED) + " more";
    }
}
