package io.clickframe.internal.record;

import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Writes a class that makes one kind of record from one kind of columns: a field for each column,
 * of its reader's own class, and a method that passes what they read to the constructor. The
 * compiler sees through all of it, and nothing is boxed.
 *
 * <pre>{@code
 * final class Maker extends RowMaker {
 *   private final Signed64 r0; private final Texts r1; ...
 *   Object make(int row) { return new Sale(r0.getLong(row), (String) r1.get(row), ...); }
 * }
 * }</pre>
 */
final class MakerClass {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final ClassDesc MAKER = RowMaker.class.describeConstable().orElseThrow();
  private static final ClassDesc READERS = SlotReader[].class.describeConstable().orElseThrow();
  private static final ClassDesc SELF =
      ClassDesc.of(MakerClass.class.getPackageName(), "WrittenMaker");
  private static final int FLAGS = ClassFile.ACC_FINAL | ClassFile.ACC_SUPER;

  private MakerClass() {}

  /** A handle from the readers of a batch to its {@link RowMaker}. */
  static MethodHandle define(
      MethodHandle constructor, List<Conversion> conversions, SlotReader[] readers) {
    MethodHandle erased = erase(constructor, conversions);
    byte[] bytes =
        ClassFile.of()
            .build(
                SELF,
                builder -> {
                  builder.withSuperclass(MAKER).withFlags(FLAGS);
                  fields(builder, readers);
                  constructor(builder, readers);
                  make(builder, erased.type(), conversions, readers);
                });
    try {
      MethodHandles.Lookup written = LOOKUP.defineHiddenClassWithClassData(bytes, erased, true);
      return written
          .findConstructor(
              written.lookupClass(), MethodType.methodType(void.class, SlotReader[].class))
          .asType(MethodType.methodType(RowMaker.class, SlotReader[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot use the class written for " + constructor, e);
    }
  }

  /** With {@code Object} for every class, for the user's are not known to our class loader. */
  private static MethodHandle erase(MethodHandle constructor, List<Conversion> conversions) {
    return constructor.asType(
        MethodType.methodType(
            Object.class, conversions.stream().map(Conversion::carrier).toList()));
  }

  private static void fields(ClassBuilder builder, SlotReader[] readers) {
    for (int i = 0; i < readers.length; i++) {
      builder.withField(
          "r" + i, desc(readers[i].getClass()), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
    }
  }

  private static void constructor(ClassBuilder builder, SlotReader[] readers) {
    builder.withMethodBody(
        INIT_NAME,
        MethodTypeDesc.of(CD_void, READERS),
        0,
        code -> {
          code.aload(0).invokespecial(MAKER, INIT_NAME, ConstantDescs.MTD_void);
          for (int i = 0; i < readers.length; i++) {
            ClassDesc type = desc(readers[i].getClass());
            code.aload(0).aload(1).loadConstant(i).aaload().checkcast(type);
            code.putfield(SELF, "r" + i, type);
          }
          code.return_();
        });
  }

  private static void make(
      ClassBuilder builder, MethodType erased, List<Conversion> conversions, SlotReader[] readers) {
    DynamicConstantDesc<?> handle =
        DynamicConstantDesc.ofNamed(
            ConstantDescs.BSM_CLASS_DATA, ConstantDescs.DEFAULT_NAME, CD_MethodHandle);
    builder.withMethodBody(
        "make",
        MethodTypeDesc.of(CD_Object, CD_int),
        ClassFile.ACC_PUBLIC,
        code -> {
          code.loadConstant(handle);
          for (int i = 0; i < readers.length; i++) {
            Conversion conversion = conversions.get(i);
            ClassDesc type = desc(readers[i].getClass());
            code.aload(0).getfield(SELF, "r" + i, type).iload(1);
            code.invokevirtual(
                type, conversion.method(), MethodTypeDesc.of(desc(conversion.carrier()), CD_int));
          }
          code.invokevirtual(
              CD_MethodHandle, "invokeExact", erased.describeConstable().orElseThrow());
          code.areturn();
        });
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
