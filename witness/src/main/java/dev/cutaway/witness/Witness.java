package dev.cutaway.witness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what bears witness to one claim of a page: a method without parameters, in a class named
/// `…Witness` beside the tests of its exhibit, that looks at the real thing and *returns what it
/// saw*. It asserts nothing; whether the page says the same is for the ledger to find out.
///
/// The method answers a [String], the value with its unit (`0 differences`), or an [Observation],
/// which also says on which system and what was read. A system that is not installed here is
/// [Observation.Absent].
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Witness {
    /// The claim: `exhibit/claim`.
    String value();

    /// What was looked at, for a method that answers a String; empty when it is only our model.
    String system() default "";

    /// The version of that system.
    String version() default "";
}
