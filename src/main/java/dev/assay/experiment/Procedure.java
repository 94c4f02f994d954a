package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is done at each visit to a cell, instead of plain calls: a method of the experiment class with one parameter, the
 * {@link dev.assay.experiment.Stage}. One a class. It is also called for the warm-up visit with which each generation begins
 * ({@code stage.block()} is -1 then).
 *
 * <p>It is called on an object of its own, made with the constructor without parameters, for the whole measurement; it may be
 * static. What it throws breaks the measurement off. Claims are made in other methods: a procedure only measures.
 *
 * <p>{@link Load} says how many visits are made, and {@link Concurrency}, where it stands, is a factor that the procedure reads
 * ({@code stage.cell().callers()}). It does not stand beside {@link Arrivals}, {@link Release#TOGETHER} or {@link Retry}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Procedure {

    /** How many calls may be under way at once, at least 1. */
    int mostInFlight() default 256;
}
