package dev.assay.internal.packaging;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * What a class declares and reflection finds: types of members with their type arguments, and annotations. A list of items in
 * a request names its items nowhere else.
 */
final class Declarations extends ClassVisitor {

    private final References references;
    private final SignatureVisitor signatures = new SignatureVisitor(Opcodes.ASM9) {
        @Override
        public void visitClassType(String name) {
            references.addObjectType(name);
        }
    };

    private Declarations(References references) {
        super(Opcodes.ASM9);
        this.references = references;
    }

    static void addTo(References references, byte[] classFile) {
        new ClassReader(classFile).accept(new Declarations(references), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    }

    @Override
    public void visit(
            int version, int access, String name, @Nullable String signature, String parent, String[] interfaces) {
        if (signature != null) {
            new SignatureReader(signature).accept(signatures);
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (visible) {
            references.addDescriptor(descriptor);
        }
        return null;
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        addField(descriptor, signature);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return Declarations.this.visitAnnotation(annotation, visible);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        addMethod(descriptor, signature);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return Declarations.this.visitAnnotation(annotation, visible);
            }
        };
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String name, String descriptor, @Nullable String signature) {
        addField(descriptor, signature);
        return null;
    }

    private void addMethod(String descriptor, @Nullable String signature) {
        references.addDescriptor(descriptor);
        if (signature != null) {
            new SignatureReader(signature).accept(signatures);
        }
    }

    private void addField(String descriptor, @Nullable String signature) {
        references.addDescriptor(descriptor);
        if (signature != null) {
            new SignatureReader(signature).acceptType(signatures);
        }
    }
}
