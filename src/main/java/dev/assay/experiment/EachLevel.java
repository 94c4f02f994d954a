package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One test per level, or per combination of levels if there are several factors. The method takes the level's
 * {@link dev.assay.results.Observations}, and the {@link dev.assay.data.Cell} and the {@link dev.assay.results.Results} if it needs them.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachLevelHook.class)
public @interface EachLevel {

    /** Whether the claim is judged without an interval. See {@link Claim#exact}. */
    boolean exact() default false;
}
