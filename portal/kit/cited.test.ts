/** What the public reads of a basis. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cited, forPublic } from './cited.ts'

test('notes of those who gathered it are left out', () => {
  assert.equal(cited('《关于改进的意见》民发〔2020〕20号', '附件第1项(顺序据报道)'), '《关于改进的意见》民发〔2020〕20号，附件第1项')
  assert.equal(cited('教育部规范性文件', '29项之一'), '教育部规范性文件')
  assert.equal(cited('(各对口部门依据)', '村级证明事项首批10项'), '各对口部门依据')
  assert.equal(cited('(无依据,民政部2015年已取消)', null), '无依据，民政部2015年已取消')
  assert.equal(cited('《税务条例》', '第十六条(五)(据转载)'), '《税务条例》，第十六条（五）')
  assert.equal(cited('—', '无'), '')
})
test('punctuation is full width; numbers and addresses keep theirs', () => {
  assert.equal(forPublic('部门代办核验(警情系统);户籍档案,无法核实的'), '部门代办核验（警情系统）；户籍档案，无法核实的')
  assert.equal(forPublic('公安交管数据核验(金华窗口实例)'), '公安交管数据核验')
  assert.equal(forPublic('8:30-12:00, 1,000元'), '8:30-12:00, 1,000元')
})
