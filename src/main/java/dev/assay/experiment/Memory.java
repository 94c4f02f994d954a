package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The factor {@code memory}: the function's memory setting, which sets its share of a CPU too (memory / 1769 MB). */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Memory {

    /** The levels in MB, 128 to 10,240, none twice. */
    int[] value();
}
