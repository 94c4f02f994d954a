package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is done at each visit to a cell instead of plain calls: a method of the experiment class with one parameter, the
 * {@link Stage}. A class has at most one. It is also called for the warm-up visit with which each generation begins
 * ({@code stage.block()} is -1 then).
 *
 * <p>Assay makes one object for the whole measurement, with the constructor without parameters, and calls the method on it. The
 * method may be static. An exception ends the measurement. A procedure only measures: claims are made in other methods.
 *
 * <p>{@link Load} says how many visits are made. {@link Concurrency}, if present, is a factor that the procedure reads
 * ({@code stage.cell().callers()}). The annotation cannot be combined with {@link Arrivals}, {@link Release#TOGETHER} or
 * {@link Retry}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Procedure {

    /** How many calls may be under way at once, at least 1. */
    int mostInFlight() default 256;
}
