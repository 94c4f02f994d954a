package dev.assay.internal.definition;

import dev.assay.data.Level;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.internal.sources.SourceSetting;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The settings of event sources that may have several values: an annotation has an array of the setting's name. */
record SourceSettings(Class<?> type) {

    /** One of each setting with several values. */
    List<DesignFactor> factors() {
        List<DesignFactor> factors = new ArrayList<>();
        for (SourceSetting setting : SourceSetting.values()) {
            for (Class<? extends Annotation> kind : SourceReader.ANNOTATIONS) {
                List<Object> values = values(type.getAnnotation(kind), kind, setting);
                if (values.size() > 1) {
                    factors.add(factor(setting, values));
                }
            }
        }
        return factors;
    }

    private static DesignFactor factor(SourceSetting setting, List<Object> values) {
        return new DesignFactor(
                setting.factor(),
                DesignFactor.Role.CONFIGURATION,
                values.stream()
                        .map(value -> new Level(setting.factor(), value, ""))
                        .toList());
    }

    /** A plan with the first value of each setting. */
    static SourcePlan first(Annotation source, SourcePlan plan) {
        SourcePlan found = plan;
        for (SourceSetting setting : SourceSetting.values()) {
            List<Object> values = values(source, source.annotationType(), setting);
            found = values.isEmpty() ? found : found.with(setting, values.get(0));
        }
        return found;
    }

    /** None if the annotation is absent, or has no such setting. */
    private static List<Object> values(
            @Nullable Annotation source, Class<? extends Annotation> kind, SourceSetting setting) {
        try {
            Method element = kind.getMethod(setting.element());
            return source == null ? List.of() : listed(element.invoke(source), kind, setting);
        } catch (NoSuchMethodException none) {
            return List.of();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> listed(Object array, Class<?> kind, SourceSetting setting) {
        if (Array.getLength(array) == 0) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    setting.element() + " () of @" + kind.getSimpleName() + " must have a value",
                    "Name one, or leave it out");
        }
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                .toList();
    }
}
