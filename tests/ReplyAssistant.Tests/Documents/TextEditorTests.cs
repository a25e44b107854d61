using FsCheck;
using FsCheck.Fluent;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents;

public sealed class TextEditorTests
{
    private const string Letters = "产业集群，。 \n20259a";

    private static readonly RepairKind[] Kinds = [RepairKind.SpaceRemoved, RepairKind.PunctuationWidened, RepairKind.LineSplit];

    [Fact]
    public void Digits_never_change_whatever_a_rule_proposes() =>
        Prop.ForAll(Edited(), editor => Digits(editor.Finish().Text) == Digits(editor.Finish().Source)).QuickCheckThrowOnFailure();

    [Fact]
    public void Runs_of_digits_are_neither_joined_nor_parted_by_removals() => Prop.ForAll(Edited(removalsOnly: true), editor =>
        Runs(editor.Finish().Text).SequenceEqual(Runs(editor.Finish().Source))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_character_that_was_kept_is_found_again_in_the_source() => Prop.ForAll(Edited(removalsOnly: true), editor =>
    {
        var clean = editor.Finish();
        return Enumerable.Range(0, clean.Text.Length).All(i => clean.AsItStood(i, i + 1) == clean.Text.Substring(i, 1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_map_covers_the_text_without_gaps_and_goes_forward() => Prop.ForAll(Edited(), editor =>
    {
        var clean = editor.Finish();
        var at = 0;
        var from = 0;
        foreach (var run in clean.Map.Runs)
        {
            if (run.Start != at || run.Length == 0 || run.SourceStart < from) return false;
            at += run.Length;
            from = run.SourceStart;
        }
        return at == clean.Text.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_repair_shows_what_stood_in_the_file() => Prop.ForAll(Edited(), editor =>
    {
        var clean = editor.Finish();
        return clean.Repairs.All(r => clean.Source[r.Start..r.End] == r.Before);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stretch_over_a_removal_stands_as_it_was()
    {
        var editor = new TextEditor("产(chǎn)业");
        editor.Apply(RepairKind.PinyinRemoved, [new TextEdit(1, 6, "")]);

        var clean = editor.Finish();

        Assert.Equal("产业", clean.Text);
        Assert.Equal("产(chǎn)业", clean.AsItStood(0, 2));
        Assert.Equal("业", clean.AsItStood(1, 2));
        Assert.Equal(("", ""), (clean.AsItStood(2, 2), clean.AsItStood(0, 0)));
    }

    [Fact]
    public void A_page_mark_may_go_with_its_number()
    {
        var editor = new TextEditor("产业\n— 6 —\n集群");
        editor.Apply(RepairKind.PageMarkRemoved, [new TextEdit(3, 6, "")]);

        Assert.Equal("产业\n集群", editor.Text);
    }

    [Fact]
    public void A_flag_changes_nothing_and_is_remembered_by_place()
    {
        var editor = new TextEditor("深?海");
        editor.Flag(RepairKind.LostCharacter, 1, 1);
        editor.Apply(RepairKind.SpaceRemoved, [new TextEdit(0, 1, "")]);

        Assert.True(editor.IsFlagged(0));
        Assert.False(editor.IsFlagged(1));
        Assert.True(Assert.Single(editor.Finish().Repairs, r => r.IsFlag) is { Before: "?", After: "?" });
    }

    private static Arbitrary<TextEditor> Edited(bool removalsOnly = false)
    {
        var text = Gen.Elements(Letters.ToCharArray()).ArrayOf().Select(c => new string(c));
        var seeds = Gen.Choose(0, int.MaxValue - 1).ArrayOf(3);
        return (from source in text from seed in seeds select Edit(source, seed, removalsOnly)).ToArbitrary();
    }

    private static TextEditor Edit(string source, int[] seeds, bool removalsOnly)
    {
        var editor = new TextEditor(source);
        foreach (var seed in seeds)
        {
            var random = new System.Random(seed);
            var edits = new List<TextEdit>();
            for (var at = random.Next(4); at < editor.Text.Length; at += random.Next(1, 6))
            {
                var length = Math.Min(random.Next(4), editor.Text.Length - at);
                edits.Add(new TextEdit(at, length, removalsOnly ? "" : Letters[..random.Next(Letters.Length)]));
                at += length;
            }
            editor.Apply(Kinds[seed % Kinds.Length], edits);
        }
        return editor;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    private static string[] Runs(string text) =>
        string.Concat(text.Select(c => char.IsDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
