package dev.assay.internal.run;

import dev.assay.experiment.Experiment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The classes with {@link Experiment} in the folders of a class path, found without loading them. */
final class ExperimentClasses {

    private static final String MARK = Type.getDescriptor(Experiment.class);

    private ExperimentClasses() {}

    static Set<String> on(String classPath) {
        Set<String> names = new TreeSet<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            File folder = new File(entry);
            if (!entry.isEmpty() && folder.isDirectory()) {
                addFrom(folder.toPath(), names);
            }
        }
        return names;
    }

    private static void addFrom(Path folder, Set<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                byte[] classFile = Files.readAllBytes(file);
                if (isExperiment(classFile)) {
                    names.add(new ClassReader(classFile).getClassName().replace('/', '.'));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isExperiment(byte[] classFile) {
        boolean[] marked = {false};
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                marked[0] |= descriptor.equals(MARK);
                return null;
            }
        };
        try {
            new ClassReader(classFile).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noClassFile) {
            return false;
        }
        return marked[0];
    }
}
