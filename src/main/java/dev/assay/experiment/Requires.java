package dev.assay.experiment;

import dev.assay.targets.Capability;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the target must be able to show. If it is not, the test is aborted with the reason instead of judged. On a class, the
 * annotation applies to all of its tests.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** The capabilities. All of them are required. */
    Capability[] value();
}
