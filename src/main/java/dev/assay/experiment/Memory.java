package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The factor {@code memory}: the function's memory setting. It also sets the function's share of a CPU, memory / 1769 MB. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Memory {

    /** The levels in MB, 128 to 10,240. Each is named once. */
    int[] value();
}
