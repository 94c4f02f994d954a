package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Numbers;

/** Whether categories lie side by side with values upwards, or as rows with values to the right. */
enum Plane {
    COLUMNS,
    ROWS;

    /** The point as a path writes it. */
    String at(double category, double value) {
        String first = Numbers.coordinate(this == COLUMNS ? category : value);
        String second = Numbers.coordinate(this == COLUMNS ? value : category);
        return first + " " + second;
    }
}
