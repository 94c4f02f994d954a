package dev.assay.experiment;

import dev.assay.internal.text.Sentence;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a class by its experiment's name and a method by its words: {@code durationFallsWithMemory} as a sentence. */
final class SentenceNames extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForClass(Class<?> testClass) {
        Experiment experiment = testClass.getAnnotation(Experiment.class);
        return experiment == null || experiment.value().isBlank()
                ? super.generateDisplayNameForClass(testClass)
                : experiment.value();
    }

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return Sentence.of(testMethod.getName());
    }
}
