using EditLint.Scripting.Running;

namespace EditLint.Tests.Scripting.Running;

public sealed class ScriptGuardTests
{
    [Fact]
    public void A_budget_is_used_up_to_its_last_step()
    {
        using var run = ScriptGuard.Arm(new ScriptBudget(3));
        ScriptGuard.Tick();
        ScriptGuard.Enter();
        ScriptGuard.Tick();
        run.Steps.ShouldBe(3);
        run.Overrun.ShouldBeNull();
        Should.Throw<ScriptOverrunException>(ScriptGuard.Tick).Reason.ShouldBe(ScriptOverrunReason.Steps);
        run.Overrun.ShouldBe(ScriptOverrunReason.Steps);
        run.Steps.ShouldBe(3);
    }

    [Fact]
    public void A_run_inside_another_has_its_own_budget_and_gives_the_outer_one_back()
    {
        using var outer = ScriptGuard.Arm(new ScriptBudget(2));
        ScriptGuard.Tick();
        using (ScriptGuard.Arm(new ScriptBudget(10)))
        {
            for (var i = 0; i < 10; i++)
                ScriptGuard.Tick();
            Should.Throw<ScriptOverrunException>(ScriptGuard.Enter);
            ScriptGuard.MayCatch().ShouldBeFalse();
        }
        ScriptGuard.MayCatch().ShouldBeTrue();
        outer.Overrun.ShouldBeNull();
        Should.Throw<ScriptOverrunException>(ScriptGuard.Tick);
    }

    [Fact]
    public void Nothing_is_bounded_where_nothing_is_armed()
    {
        using (ScriptGuard.Arm(new ScriptBudget(0)))
            Should.Throw<ScriptOverrunException>(ScriptGuard.Tick);
        for (var i = 0; i < 10; i++)
        {
            ScriptGuard.Tick();
            ScriptGuard.Enter();
        }
        ScriptGuard.MayFinish().ShouldBeTrue();
    }

    [Fact]
    public void An_exception_counts_as_much_as_a_thousand_steps()
    {
        using var run = ScriptGuard.Arm(new ScriptBudget(1_500));
        ScriptGuard.MayCatch().ShouldBeTrue();
        run.Steps.ShouldBe(1_000);
        ScriptGuard.MayCatch().ShouldBeTrue();
        Should.Throw<ScriptOverrunException>(ScriptGuard.Tick);
    }

    [Fact]
    public void That_the_stack_is_used_up_is_an_overrun_of_depth()
    {
        using var run = ScriptGuard.Arm(new ScriptBudget(10_000));
        ScriptGuard.Observe(new InvalidOperationException("wrapped", new InsufficientExecutionStackException()));
        run.Overrun.ShouldBe(ScriptOverrunReason.Depth);
        ScriptGuard.MayCatch().ShouldBeFalse();
        ScriptGuard.MayFinish().ShouldBeFalse();
    }

    [Fact]
    public void Once_there_is_no_memory_left_nothing_is_caught()
    {
        using var run = ScriptGuard.Arm(new ScriptBudget(10_000));
        ScriptGuard.Observe(new InvalidOperationException());
        ScriptGuard.MayCatch().ShouldBeTrue();
#pragma warning disable CA2201 // Stands for the runtime's own.
        ScriptGuard.Observe(new InvalidOperationException("wrapped", new OutOfMemoryException()));
#pragma warning restore CA2201
        run.OutOfMemory.ShouldBeOfType<OutOfMemoryException>();
        ScriptGuard.MayCatch().ShouldBeFalse();
    }

    [Fact]
    public void A_run_that_has_ended_keeps_its_count()
    {
        var run = ScriptGuard.Arm(new ScriptBudget(10));
        ScriptGuard.Tick();
        run.Dispose();
        run.Dispose();
        ScriptGuard.Tick();
        run.Steps.ShouldBe(1);
    }

    [Fact]
    public void A_longer_document_gives_more_steps() =>
        ScriptBudget.For(1_000_000).Steps.ShouldBeGreaterThan(ScriptBudget.For(1_000).Steps);
}
